// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.links;

import city.madang.device.DeviceId;
import city.madang.kit.SiteAddress;
import city.madang.kit.devices.event.Refusal;
import city.madang.kit.devices.event.Refusals;
import city.madang.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Addresses at which devices call the city. Each has a token that follows from the device's id and the vault's key, so that it is
 * nowhere stored and stays the same. Safe for several threads.
 */
public final class HttpLinks {
    /** Before the id of the device and its token. */
    public static final String PATH = "/devices/in/";

    private static final int TOO_LARGE = 413;
    private static final int NOT_NOW = 503;
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int OTHER = 500;
    private static final int REDIRECT = 300;
    private static final int TOKEN = 32;
    private static final long PATIENCE_SECONDS = 20;

    private final Vault vault;
    private final SiteAddress address;
    private final Refusals refusals;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    public HttpLinks(Vault vault, SiteAddress address, Refusals refusals) {
        this.vault = vault;
        this.address = address;
        this.refusals = refusals;
    }

    /** Takes a call on the device's strand. */
    @FunctionalInterface
    public interface Taker {
        CompletableFuture<Integer> take(String type, byte[] body);
    }

    private record Line(int maxBytes, Taker taker) {}

    /** The address of a device, whether it takes calls or not. */
    public URI at(DeviceId device) {
        return URI.create(address.base() + PATH + device.value() + "/" + token(device.value()));
    }

    /** Takes calls from now on. @return ends it */
    AutoCloseable open(DeviceId device, int maxBytes, Taker taker) {
        var line = new Line(maxBytes, taker);
        lines.put(device.value(), line);
        return () -> lines.remove(device.value(), line);
    }

    /** Whether the device takes calls now. */
    public boolean isOpen(DeviceId device) {
        return lines.containsKey(device.value());
    }

    /** Whether a call has the token of the device. */
    public boolean isRight(String device, String token) {
        return MessageDigest.isEqual(
                token(device).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers a call with a status, after all that it told is stored. */
    public int take(String device, String type, byte[] body) {
        var line = lines.get(device);
        if (line == null) {
            return NOT_NOW;
        }
        if (body.length > line.maxBytes()) {
            refusals.count(device, Refusal.BAD_CALL);
            return TOO_LARGE;
        }
        int status = taken(line, type, body);
        if (status >= BAD && status < OTHER) {
            refusals.count(device, Refusal.BAD_CALL);
        }
        return status;
    }

    private static int taken(Line line, String type, byte[] body) {
        try {
            int status = line.taker().take(type, body).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            boolean said = status >= OK && status < REDIRECT || status >= BAD && status < OTHER;
            return said ? status : NOT_NOW;
        } catch (ExecutionException | TimeoutException e) {
            return NOT_NOW;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_NOW;
        }
    }

    private String token(String device) {
        return vault.index("link", device).substring(0, TOKEN);
    }
}
