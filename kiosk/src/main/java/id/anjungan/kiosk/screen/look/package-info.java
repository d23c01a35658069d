/**
 * Colours, type, sizes on the glass, and the few atoms every page is made of: words that never end in dots, things to
 * touch that are large enough. Plain nodes and code, no style sheet and no controls: half the start-up time. Knows no
 * page.
 */
package id.anjungan.kiosk.screen.look;
