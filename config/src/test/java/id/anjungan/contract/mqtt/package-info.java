/** The connection supervisor against a server that misbehaves on order, and against Mosquitto. */
package id.anjungan.contract.mqtt;
