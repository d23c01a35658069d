package id.anjungan.central.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.HubConfig;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages over TLS, with a certificate made by the JDK's own keytool. */
class TlsTest {

    private static final String PASSWORD = "rahasia-uji";

    @TempDir
    private Path directory;

    @Test
    void overTls_theCookieIsBoundToTheHostAndNeverSentInClear() throws Exception {
        Path keys = keys();
        Path secret = Files.writeString(directory.resolve("sandi"), PASSWORD);
        HubConfig.Tls tls = new HubConfig.Tls(keys, new HubConfig.Secret("file:" + secret));
        try (PagesFixture hub = new PagesFixture(directory, Optional.of(tls))) {
            String base = "https://127.0.0.1:" + hub.web.port();
            HttpClient browser = HttpClient.newBuilder().sslContext(trusting(keys)).build();
            HttpResponse<String> in = browser.send(HttpRequest.newBuilder(URI.create(base + "/masuk"))
                    .header("Origin", base).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("nama=admin&sandi=" + hub.first.password())).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(303, in.statusCode());
            String cookie = in.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.startsWith("__Host-anjungan=") && cookie.contains("Secure"), cookie);
            assertTrue(in.headers().firstValue("Strict-Transport-Security").isPresent());
        }
    }

    private Path keys() throws Exception {
        Path file = directory.resolve("hub.p12");
        Process made = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "hub", "-keyalg", "EC", "-dname", "CN=hub", "-ext", "san=ip:127.0.0.1",
                "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD)).inheritIO().start();
        assertEquals(0, made.waitFor());
        return file;
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hub", keys.getCertificate("hub"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
