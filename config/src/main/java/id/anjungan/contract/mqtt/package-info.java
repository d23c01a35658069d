/** The Paho connection supervisor, used by both ends. Nothing else may touch the MQTT client. */
package id.anjungan.contract.mqtt;
