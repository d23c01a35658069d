/** One citizen at a time: the session loop owns all rules' state; the clerk serves the flows. Knows no JavaFX. */
package id.anjungan.kiosk.session;
