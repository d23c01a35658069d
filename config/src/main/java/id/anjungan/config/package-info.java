/** Typed settings read from YAML: a tree of records, or every fault at once as {@code Problem}s. Knows no feature. */
package id.anjungan.config;
