/**
 * What is being typed, and the keys it is typed with. The only state a screen has; wiped when its page goes. Knows no
 * page but the kinds of field.
 */
package id.anjungan.kiosk.screen.typing;
