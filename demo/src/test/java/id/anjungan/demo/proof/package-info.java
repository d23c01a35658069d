/** Every rule holds on a good record and is named, alone, on a bad one. */
package id.anjungan.demo.proof;
