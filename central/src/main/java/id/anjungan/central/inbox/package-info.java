/**
 * What comes from terminals: rows are verified, committed and only then acknowledged; statuses go to the fleet, asks to
 * the desks, answers back. An ordinary MQTT client of whichever broker. Knows no broker, no ledger and no page.
 */
package id.anjungan.central.inbox;
