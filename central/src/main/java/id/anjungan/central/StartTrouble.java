package id.anjungan.central;

import id.anjungan.central.broker.HubBroker.PortTaken;
import id.anjungan.central.store.Store.StoreFault;
import id.anjungan.central.web.WebServer.WebPortTaken;
import id.anjungan.config.HubConfig;
import id.anjungan.language.Reason;
import id.anjungan.language.Sayings;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a hub cannot start: one sentence that says what to do. */
final class StartTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(StartTrouble.class);

    private StartTrouble() {
    }

    static String sentence(Sayings sayings, Exception cannot, HubConfig settings) {
        if (cannot instanceof PortTaken) {
            return sayings.say("port.mqtt", cannot.getMessage());
        } else if (cannot instanceof WebPortTaken) {
            return sayings.say("port.web", cannot.getMessage());
        } else if (cannot instanceof StoreFault) {
            return sayings.say("store", cannot.getMessage(), settings.dataDirectory(), reason(sayings, cannot));
        } else if (cannot instanceof FileSystemException file) {
            return file(sayings, file, settings);
        }
        return sayings.say("cannot.start", reason(sayings, cannot));
    }

    /** The acquirer's keys are read before any folder is made: their trouble is not the folder's. */
    private static String file(Sayings sayings, FileSystemException fault, HubConfig settings) {
        Path file = Path.of(fault.getFile());
        boolean ours = file.equals(settings.acquirer().privateKey());
        if (!ours && settings.acquirer().publicKey().filter(file::equals).isEmpty()) {
            return sayings.say("folder", file);
        }
        String setting = ours ? "acquirer.private-key" : "acquirer.public-key";
        if (!(fault instanceof NoSuchFileException)) {
            return sayings.say("key.unreadable", file, setting);
        }
        return settings.simulation() ? sayings.say("key.missing.simulation", file, setting, file.toAbsolutePath()
                .getParent()) : sayings.say("key.missing", file, setting);
    }

    /** What nobody has words for is for the engineers, who find it in the log. */
    private static String reason(Sayings sayings, Throwable fault) {
        Reason reason = Reason.of(fault);
        if (reason == Reason.UNKNOWN) {
            LOG.error("the hub cannot start", fault);
        } else {
            LOG.debug("the hub cannot start", fault);
        }
        return reason.in(sayings.language());
    }
}
