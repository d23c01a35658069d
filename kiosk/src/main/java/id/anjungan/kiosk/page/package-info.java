/**
 * What a citizen can be shown and can do, as values: pages, intents, texts, and the port of the screen. Knows no
 * JavaFX, no service and no money.
 */
package id.anjungan.kiosk.page;
