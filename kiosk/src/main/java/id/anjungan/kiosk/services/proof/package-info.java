/**
 * "Sudah bayar, belum dapat bukti?": the state of somebody's money in one sentence, and a numbered copy once it is
 * settled. Knows no screen, link or other service.
 */
package id.anjungan.kiosk.services.proof;
