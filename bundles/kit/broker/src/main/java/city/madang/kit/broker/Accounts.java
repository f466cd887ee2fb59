// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may sign in: a file of {@code mosquitto_passwd}, read again when it has changed. Safe for several threads. */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    /** A name becomes a level of topics; what could be read as several, or as all, is none. */
    private static final Pattern NAME = Pattern.compile("[^/+#:\\p{Cntrl}]{1,200}");

    private static final int PASSWORD_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private Map<String, PasswordHash> accounts = Map.of();
    private FileTime read = FileTime.fromMillis(0);

    Accounts(Path file) {
        this.file = file;
    }

    /** Whether this is the user's password. */
    boolean isRight(String user, String password) {
        return find(user).filter(hash -> hash.fits(password)).isPresent();
    }

    /**
     * Gives a user a new password, of which only a hash is kept.
     *
     * @throws IllegalArgumentException when that cannot be a name
     */
    public synchronized String renew(String user) throws IOException {
        name(user + ":", user.length());
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var lines = others(user);
        lines.add(user + ":" + PasswordHash.of(password));
        write(lines);
        return password;
    }

    /** @return whether there was one; whoever is signed in stays until his line ends */
    public synchronized boolean remove(String user) throws IOException {
        boolean known = find(user).isPresent();
        write(others(user));
        return known;
    }

    private List<String> others(String user) throws IOException {
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return new ArrayList<>(
                lines.stream().filter(line -> !line.startsWith(user + ":")).toList());
    }

    /** At once, so that nobody is kept out by half a file; for the owner's eyes. */
    private void write(List<String> lines) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        read = FileTime.fromMillis(0);
    }

    private synchronized Optional<PasswordHash> find(String user) {
        try {
            var changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                accounts = read();
                read = changed;
            }
        } catch (IOException e) {
            LOG.warn("Nobody can sign in at the MQTT broker, since {} cannot be read: {}", file, e.toString());
            accounts = Map.of();
            read = FileTime.fromMillis(0);
        }
        return Optional.ofNullable(accounts.get(user));
    }

    /** A line that is none keeps nobody but its user out. */
    private Map<String, PasswordHash> read() throws IOException {
        var found = new HashMap<String, PasswordHash>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            int colon = line.indexOf(':');
            try {
                if (!line.isBlank() && !line.startsWith("#")) {
                    found.put(name(line, colon), PasswordHash.read(line.substring(colon + 1)));
                }
            } catch (IllegalArgumentException e) {
                LOG.warn("Line {} of {} is passed over: {}", number, file, e.getMessage());
            }
        }
        return found;
    }

    private static String name(String line, int colon) {
        var name = colon < 0 ? "" : line.substring(0, colon);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a user");
        }
        return name;
    }
}
