/** Pole displays of two lines of twenty characters that speak CD5220. Knows byte channels, no queue. */
package id.anjungan.devices.display.cd5220;
