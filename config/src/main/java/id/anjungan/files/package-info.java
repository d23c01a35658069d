/** Files that belong to one account: closed to others, whole or not there. Knows nothing of what is in them. */
package id.anjungan.files;
