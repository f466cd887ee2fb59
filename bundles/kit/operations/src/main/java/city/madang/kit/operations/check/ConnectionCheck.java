// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How people reach the city: encrypted, with a certificate that is good for a while. */
final class ConnectionCheck {
    private static final String TLS = "city.madang.kit.tls";
    private static final Duration SOON = Duration.ofDays(21);

    private ConnectionCheck() {}

    static List<Finding> look(Installation installation) throws IOException, CertificateException {
        var findings = new ArrayList<Finding>();
        var host = installation
                .setting("org.apache.felix.http", "org.apache.felix.http.host")
                .orElse("127.0.0.1");
        var certificate = installation.setting(TLS, "certificate");
        if (certificate.isEmpty() && !InetAddress.getByName(host).isLoopbackAddress()) {
            findings.add(Finding.warning(
                    "connections",
                    "others reach " + host + " without encryption",
                    "Put a server with TLS in front, or set MADANG_TLS_CERTIFICATE and MADANG_TLS_KEY."));
        }
        if (certificate.isPresent()) {
            findings.add(certificate(Path.of(certificate.get()), Instant.now()));
        }
        return findings.isEmpty() ? List.of(Finding.fine("connections", "only from this machine")) : findings;
    }

    static Finding certificate(Path file, Instant now) throws IOException, CertificateException {
        if (!Files.isReadable(file)) {
            return Finding.bad(
                    "certificate",
                    file + " cannot be read",
                    "Check MADANG_TLS_CERTIFICATE and the file's permissions.");
        }
        if (file.toString().endsWith(".p12") || file.toString().endsWith(".pfx")) {
            return Finding.fine("certificate", "in " + file);
        }
        try (var in = Files.newInputStream(file)) {
            var end = ((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in))
                    .getNotAfter()
                    .toInstant();
            var found = "good until " + end;
            if (end.isBefore(now)) {
                return Finding.bad(
                        "certificate", found, "Browsers refuse it. Renew it; the new file is read by itself.");
            }
            return end.isBefore(now.plus(SOON))
                    ? Finding.warning("certificate", found, "Renew it; the new file is read by itself.")
                    : Finding.fine("certificate", found);
        }
    }
}
