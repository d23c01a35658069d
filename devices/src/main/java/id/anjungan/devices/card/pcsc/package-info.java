/**
 * Card readers through javax.smartcardio: insertion, removal, and what a Samsat card carries, in spite of a card
 * service that restarts, a card that says nothing and a card that is pulled out half way. Knows no simulator.
 */
package id.anjungan.devices.card.pcsc;
