/** The wire: golden files of every message, random round trips, and the document that describes them. */
package id.anjungan.contract.sync;
