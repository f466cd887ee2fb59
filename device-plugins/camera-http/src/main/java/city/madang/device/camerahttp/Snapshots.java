// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import city.madang.device.Message;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.http.HttpDevice;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** Fetches pictures from one camera. Used by one thread at a time, but for {@link #close}. */
final class Snapshots implements AutoCloseable {
    /** What the kit keeps. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final CameraHttpSettings settings;
    private final URI address;
    private final HttpDevice camera;

    Snapshots(CameraHttpSettings settings) {
        this.settings = settings;
        address = URI.create(settings.address());
        camera = new HttpDevice(settings.patience(), LARGEST, this::signIn);
    }

    private void signIn(HttpClientBuilder client) {
        if (!settings.user().isEmpty()) {
            var known = new BasicCredentialsProvider();
            known.setCredentials(
                    new AuthScope(address.getHost(), -1),
                    new UsernamePasswordCredentials(
                            settings.user(), settings.password().reveal().toCharArray()));
            client.setDefaultCredentialsProvider(known);
        }
    }

    /** A picture with its type. */
    record Taken(byte[] bytes, String type) {}

    /** The camera is there, and gives no picture. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Reason reason;

        Refused(Cause cause, Message message) {
            super(message.key());
            reason = Reason.of(cause, message);
        }

        Reason reason() {
            return reason;
        }
    }

    /** @param within for all of it */
    Taken take(Duration within) throws IOException, Refused {
        var answer = camera.ask(new HttpGet(address), within);
        int code = answer.code();
        if (code == UNAUTHORIZED || code == FORBIDDEN) {
            throw new Refused(Cause.CONFIGURATION, Message.of("picture.password"));
        } else if (answer.isTooLong()) {
            throw new Refused(Cause.DEVICE_FAULT, Message.of("picture.large"));
        } else if (code != OK) {
            throw new Refused(Cause.DEVICE_FAULT, Message.of("picture.status", "" + code));
        }
        var type = Picture.type(answer.body());
        if (type.isEmpty()) {
            throw new Refused(Cause.DEVICE_FAULT, Message.of("picture.none"));
        }
        return new Taken(answer.body(), type.get());
    }

    /** From any thread; whoever waits is free. */
    @Override
    public void close() {
        camera.close();
    }
}
