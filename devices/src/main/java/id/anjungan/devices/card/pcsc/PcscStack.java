package id.anjungan.devices.card.pcsc;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.DeviceTrouble;
import java.lang.reflect.Field;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's PC/SC. It keeps one context for the life of the JVM, which is dead as soon as pcscd restarts; so after a
 * failure that context is reset from within, which needs
 * {@code --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}. Never asks for the default factory:
 * without a service that becomes "None" and stays so.
 */
public final class PcscStack implements CardStack {

    private static final Logger LOG = LoggerFactory.getLogger(PcscStack.class);

    @Override
    public CardTerminals open() throws DeviceTrouble {
        try {
            return listed();
        } catch (NoSuchAlgorithmException | CardException first) {
            LOG.debug("PC/SC: {}", first.toString());
            if (!reset()) {
                throw new DeviceTrouble(DeviceDetail.SERVICE_DOWN,
                        "PC/SC does not answer and its context cannot be reset; start "
                        + "with --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED", first);
            }
        }
        try {
            return listed();
        } catch (NoSuchAlgorithmException | CardException again) {
            throw new DeviceTrouble(DeviceDetail.SERVICE_DOWN, "the card service (pcscd) does not answer", again);
        }
    }

    private static CardTerminals listed() throws NoSuchAlgorithmException, CardException {
        CardTerminals terminals = TerminalFactory.getInstance("PC/SC", null).terminals();
        terminals.list();
        return terminals;
    }

    private static boolean reset() {
        try {
            Class<?> terminals = Class.forName("sun.security.smartcardio.PCSCTerminals");
            Field context = terminals.getDeclaredField("contextId");
            context.setAccessible(true);
            context.setLong(null, 0L);
            Field known = terminals.getDeclaredField("terminals");
            known.setAccessible(true);
            ((Map<?, ?>) known.get(null)).clear();
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("the PC/SC context cannot be reset: {}", e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        // The context belongs to the JVM; the next open() finds out whether it still lives.
    }
}
