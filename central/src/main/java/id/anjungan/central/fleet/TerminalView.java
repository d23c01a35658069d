package id.anjungan.central.fleet;

import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One enrolled terminal as an operator sees it.
 *
 * @param revoked    may no longer connect
 * @param storedUpTo newest journal row the hub holds; {@code journalHead} the newest the terminal says it has written
 */
public record TerminalView(TerminalId id, String office, Instant enrolledAt, boolean revoked, Presence presence,
        List<DeviceReport> devices, List<String> services, String version, boolean simulation, long storedUpTo,
        Optional<Long> journalHead) {
}
