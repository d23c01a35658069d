/**
 * One view per kind of page: a value in, nodes out. Knows the pages' vocabulary, the look, the drawings and the
 * typing; sends intents through {@code Hand} and knows nothing of windows, sessions or services.
 */
package id.anjungan.kiosk.screen.pages;
