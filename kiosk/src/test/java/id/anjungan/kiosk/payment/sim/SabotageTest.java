package id.anjungan.kiosk.payment.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.anjungan.config.TerminalConfig.Mode;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SabotageTest {

    @AfterEach
    void clear() {
        System.clearProperty(Sabotage.PROPERTY);
    }

    @Test
    void nothingIsBroken_unlessAsked() {
        assertEquals(Optional.empty(), Sabotage.fromProperty(Mode.PRODUCTION).broken());
        System.setProperty(Sabotage.PROPERTY, "INV14");
        assertEquals(Optional.of(Sabotage.Break.INV14), Sabotage.fromProperty(Mode.SIMULATION).broken());
    }

    @Test
    void productionAndUnknownIds_areRefused() {
        System.setProperty(Sabotage.PROPERTY, "INV14");
        assertThrows(IllegalArgumentException.class, () -> Sabotage.fromProperty(Mode.PRODUCTION));
        System.setProperty(Sabotage.PROPERTY, "INV99");
        assertThrows(IllegalArgumentException.class, () -> Sabotage.fromProperty(Mode.SIMULATION));
    }
}
