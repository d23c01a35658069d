package id.anjungan.kiosk.lan;

import id.anjungan.language.Sayings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody typed {@code http://}: a browser is sent to the same page over TLS, anything else is told the address. */
final class PlainCall {

    private static final int LONGEST = 4096;

    private PlainCall() {
    }

    /** @param first byte already taken from {@code in} */
    static void answer(int first, InputStream in, OutputStream out, Hosts hosts, Guest guest) throws IOException {
        String head = head(first, in);
        String line = head.lines().findFirst().orElse("");
        Optional<String> host = head.lines().skip(1).filter(l -> l.regionMatches(true, 0, "Host:", 0, 5))
                .map(l -> l.substring(5).strip()).filter(h -> h.matches("[A-Za-z0-9.:\\[\\]-]{1,260}"))
                .filter(h -> hosts.ours(h, guest.at())).findFirst();
        String[] words = line.split(" ");
        boolean browser = words.length == 3 && words[0].matches("GET|HEAD") && words[1].matches("/[!-~]*");
        String answer = browser && host.isPresent()
                ? "HTTP/1.1 302 Found\r\nLocation: https://" + host.get() + words[1] + "\r\n" + rest("")
                : "HTTP/1.1 400 Bad Request\r\n" + rest(told(host.orElse("")));
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String told(String host) {
        return Sayings.of(PlainCall.class, "id").say("use.https", host) + "\n"
                + Sayings.of(PlainCall.class, "en").say("use.https", host) + "\n";
    }

    private static String rest(String body) {
        return "Content-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\nConnection: close\r\n"
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Up to the empty line. */
    private static String head(int first, InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(first);
        int lineBreaks = 0;
        while (head.size() < LONGEST && lineBreaks < 2) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            head.write(b);
            lineBreaks = b == '\n' ? lineBreaks + 1 : b == '\r' ? lineBreaks : 0;
        }
        return head.toString(StandardCharsets.US_ASCII);
    }
}
