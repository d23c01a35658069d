package id.anjungan.kiosk.lan;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** What a client of the tests trusts. */
public final class Trusting {

    private Trusting() {
    }

    /** Nothing but this authority; names are checked by whoever uses it for HTTPS. */
    public static SSLContext only(X509Certificate authority) throws Exception {
        return DoorInspection.trusting(authority);
    }

    /** To look at what is shown. */
    static SSLContext all() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }}, null);
        return context;
    }
}
