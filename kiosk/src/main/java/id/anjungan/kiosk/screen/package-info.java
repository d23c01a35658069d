/** All JavaFX: draws a {@code Frame}, sends {@code Touch}es. Owns no state but what is being typed. */
package id.anjungan.kiosk.screen;
