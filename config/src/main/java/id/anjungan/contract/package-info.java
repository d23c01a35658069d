/**
 * What terminal and hub agree on before they can talk: envelope, topics, money, and one package per feature with its
 * sealed messages. Knows no transport and no storage.
 */
package id.anjungan.contract;
