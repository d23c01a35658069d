/**
 * "Syarat dan biaya": what a counter asks for and costs, from the province's guide. Owns its pages. Knows no screen,
 * link or other service; a number is taken through {@code CounterWay}.
 */
package id.anjungan.kiosk.services.guide;
