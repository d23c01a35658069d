/**
 * The embedded MQTT 5 broker with our own admission: who may connect and which topics are theirs. The only room that
 * knows the broker; everything else is an ordinary client of it. Keeps nothing: the store is the only truth.
 */
package id.anjungan.central.broker;
