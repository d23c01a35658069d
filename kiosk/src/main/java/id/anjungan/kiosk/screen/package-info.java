/**
 * All JavaFX: {@code FxScreen} draws a {@code Frame} and sends {@code Touch}es, {@code BoardStage} draws the queue's
 * board. Owns no state but what is being typed; knows pages and the queue's messages, no service, session or device.
 */
package id.anjungan.kiosk.screen;
