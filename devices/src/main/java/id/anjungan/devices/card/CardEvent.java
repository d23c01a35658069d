package id.anjungan.devices.card;

/**
 * What happens at the card slot. {@code generation} grows with each insertion; late results of an old card are void.
 */
public sealed interface CardEvent {

    long generation();

    /** A Samsat card: its holder types nothing. */
    record SamsatCard(long generation, String plate, String chassisTail) implements CardEvent {
    }

    /** A card that is not a Samsat card, or that cannot be read. */
    record Unreadable(long generation, String why) implements CardEvent {
    }

    record Removed(long generation) implements CardEvent {
    }
}
