package id.anjungan.devices.scanner.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.sim.SimConsole;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScannerSimTest {

    @Test
    void scriptSetsTheEnding_andSendsTheText() throws Exception {
        try (ScannerSim sim = new ScannerSim(0);
                Socket host = new Socket(InetAddress.getLoopbackAddress(), sim.port())) {
            host.setSoTimeout(5_000);
            assertEquals("", told(sim, "{\"do\":\"set\",\"ending\":\"crlf\",\"prefix\":\"]Q3\"}").replaceAll(
                    "\\{\"done\":\"set\"}\\s*", ""));
            String answer = "";
            for (int tries = 0; tries < 500 && host.getInputStream().available() == 0; tries++) {
                // The simulator's side of the connection may not stand yet; a hand holds the code up again.
                answer = told(sim, "{\"do\":\"scan\",\"text\":\"KSK-3578-01-0001PZ33\"}");
            }
            assertTrue(answer.contains("SIMULASI"), answer);
            String wanted = "]Q3KSK-3578-01-0001PZ33\r\n";
            assertEquals(wanted, new String(host.getInputStream().readNBytes(wanted.length()),
                    StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void wrongWords_areAnsweredWithWhatIsWanted() throws Exception {
        try (ScannerSim sim = new ScannerSim(0)) {
            assertTrue(told(sim, "{\"do\":\"scan\"}").contains("text is missing"));
            assertTrue(told(sim, "{\"do\":\"set\",\"ending\":\"x\"}").contains("cr, lf, crlf, none"));
            assertTrue(told(sim, "{\"do\":\"show\",\"png\":\"/nowhere.png\"}").contains("error"));
        }
    }

    private static String told(ScannerSim sim, String line) throws Exception {
        StringWriter out = new StringWriter();
        SimConsole console = new SimConsole(new PrintWriter(out, true));
        ScannerSimMain.commands(console, sim);
        console.run(new StringReader(line));
        return out.toString();
    }
}
