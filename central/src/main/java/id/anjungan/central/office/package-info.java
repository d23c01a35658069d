/**
 * What happened in an office, or in all offices below a node of the region tree, within some days: tickets, waits,
 * services, who did not come, revenue, satisfaction. Reads the hub's tables, writes none, and knows no page.
 */
package id.anjungan.central.office;
