/** The terminal's end of the link to the hub: rows up, watermark down, asks and answers, status. */
package id.anjungan.kiosk.link;
