/**
 * The operators' pages: server-rendered, told live what has changed, in Indonesian with English by switch; and the
 * two doors machines use, enrolment and the acquirer's notice. Reads fleet and ledger, never writes their tables.
 */
package id.anjungan.central.web;
