/**
 * The MQTT 5 connection, used by both ends: one supervisor that keeps a connection up and a fresh client underneath for
 * every attempt. The only room that may touch the MQTT client library, whose twenty known faults end here. Knows topics
 * and bytes; never what a message means.
 */
package id.anjungan.contract.mqtt;
