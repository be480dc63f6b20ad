package vn.phong.web;

import io.javalin.config.RoutesConfig;
import java.security.cert.X509Certificate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import vn.phong.certificate.Certificate;

/**
 * The port that speaks https, beside the plain one. Nothing of it is loaded while nobody asks for it.
 *
 * @param port 0 for any free one
 */
public record SecurePort(int port, Certificate certificate) {
    private static final String ROOT = "/phong.crt";

    /** Where phones fetch what they have to trust; nothing of it is secret. Only for a certificate made here. */
    void addTo(RoutesConfig routes) {
        if (certificate.ownRoot().isPresent()) {
            X509Certificate root = certificate.ownRoot().get();
            routes.get(
                    ROOT,
                    context -> context.contentType("application/x-x509-ca-cert").result(root.getEncoded()),
                    Right.ANYBODY);
        }
    }

    ServerConnector connector(Server server, HttpConfiguration plain) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.keys());
        tls.setKeyStorePassword(certificate.password());
        HttpConfiguration http = new HttpConfiguration(plain);
        // Phones call by an address that may be newer than the certificate; whether to go on is for them to ask.
        http.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory inner = new HttpConnectionFactory(http);
        return new ServerConnector(server, 1, 1, new SslConnectionFactory(tls, inner.getProtocol()), inner);
    }
}
