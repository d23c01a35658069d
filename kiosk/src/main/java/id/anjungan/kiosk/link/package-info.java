/**
 * The terminal's end of the link to the hub: rows up and watermark down ({@code SyncRules}), asks and answers, status,
 * enrolment. Knows journal rows as bytes and bodies as values; no feature.
 */
package id.anjungan.kiosk.link;
