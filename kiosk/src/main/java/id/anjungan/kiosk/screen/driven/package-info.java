/**
 * A hand made of software, for demos and tests: finds what can be touched in the scene and presses it through the
 * robot, as the glass would. Sees the scene only; never reaches around it. Not wired in production.
 */
package id.anjungan.kiosk.screen.driven;
