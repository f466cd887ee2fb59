// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import city.madang.testcity.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A city served by the delivered archive in a process of its own, on free ports and with data of its own. Not for use by several
 * threads, except for the HTTP calls.
 */
public final class RunningCity implements Door, AutoCloseable {
    /** What cron gives a command to read. */
    private static final ProcessBuilder.Redirect NOTHING = ProcessBuilder.Redirect.from(new File("/dev/null"));

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private final Path folder;
    private final Path home;
    private final Path archive;
    private final List<String> words;
    private final Map<String, String> variables;
    private final int httpPort;
    private final int sshPort;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process process;

    private RunningCity(Settings settings) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("city");
        archive = settings.archive;
        home = Archive.unpack(archive, folder);
        words = settings.words;
        httpPort = FreePort.next();
        sshPort = FreePort.next();
        variables = new LinkedHashMap<>(Map.of(
                "MADANG_DATA",
                folder.resolve("data").toString(),
                "MADANG_HTTP_PORT",
                "" + httpPort,
                "MADANG_SSH_PORT",
                "" + sshPort,
                "MADANG_JAVA_OPTS",
                System.getProperty("madang.java.options", "")));
        variables.putAll(settings.variables);
    }

    /** The demo city. */
    public static Settings demo() {
        return new Settings(List.of("run", "--demo"));
    }

    /** An installation that nobody has set up. */
    public static Settings fresh() {
        return new Settings(List.of("run"));
    }

    /** How a city is started. */
    public static final class Settings {
        private final List<String> words;
        private final Map<String, String> variables = new LinkedHashMap<>();
        private Path archive = Archive.delivered();

        private Settings(List<String> words) {
            this.words = new ArrayList<>(words);
        }

        /** Sets an environment variable of the server. */
        public Settings with(String variable, String value) {
            variables.put(variable, value);
            return this;
        }

        /** Takes another archive than the delivered one, such as an export, in {@code tar.gz}. */
        public Settings of(Path other) {
            archive = other;
            return this;
        }

        /** Adds words to the command {@code madang run}. */
        public Settings and(String... more) {
            words.addAll(List.of(more));
            return this;
        }

        /** Unpacks the archive and does not start it. */
        public RunningCity unpack() throws IOException, InterruptedException {
            return new RunningCity(this);
        }

        /** Unpacks the archive, starts it and waits until it is ready. */
        public RunningCity start() throws Exception {
            var city = unpack();
            try {
                city.start();
                return city;
            } catch (Exception | Error e) {
                city.close();
                throw e;
            }
        }
    }

    /** Starts the server, also again after {@link #kill} or {@link #stop}; returns when it is ready. */
    public void start() throws Exception {
        launch();
        Eventually.holds(LONGEST_START, () -> !process.isAlive() || isReady() && isAnnounced());
        if (!isReady()) {
            throw new IllegalStateException(
                    "the city did not start; its output:\n" + output() + "\nits log:\n" + log());
        }
    }

    /** Replaces the stopped installation by a new one from the archive, as an update does; {@code etc/} and data stay. */
    public void unpackAgain() throws IOException, InterruptedException {
        var settings = Files.move(home.resolve("etc"), folder.resolve("etc-before"));
        Archive.delete(home);
        Archive.unpack(archive, folder);
        Archive.delete(home.resolve("etc"));
        Files.move(settings, home.resolve("etc"));
    }

    /** Starts the server and does not wait. */
    public Process launch() throws IOException {
        var command = new ArrayList<>(List.of(home.resolve("bin/madang").toString()));
        command.addAll(words);
        process = prepare(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile().toFile()))
                .start();
        return process;
    }

    /** Carries out another command of {@code bin/madang} on this installation. */
    public Finished command(String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(home.resolve("bin/madang").toString()));
        command.addAll(List.of(more));
        var output = Files.createTempFile(folder, "command", ".txt");
        var started = prepare(command)
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!started.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new IllegalStateException("no end of " + command + ":\n" + Files.readString(output));
        }
        return new Finished(started.exitValue(), Files.readString(output));
    }

    /** An ended command with what it printed. */
    public record Finished(int code, String output) {}

    /** A process in this installation's environment, for commands that the above do not offer. */
    public ProcessBuilder prepare(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.environment().putAll(variables);
        return builder;
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the process in good order. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("the city did not stop within " + LONGEST_STOP);
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            kill();
        }
        Archive.delete(folder);
    }

    /** Whether {@code /health} says so. */
    public boolean isReady() throws InterruptedException {
        try {
            return get("/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The launcher saw the same and has told the operator. */
    private boolean isAnnounced() throws IOException {
        return read(data().resolve("server.state")).contains(" ready ");
    }

    /** Asks for a page; redirects are not followed. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofString());
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> reader)
            throws IOException, InterruptedException {
        return http.send(request, reader);
    }

    @Override
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(LONGEST_CALL);
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    public Process process() {
        return process;
    }

    /** What the JDK's {@code jcmd} says of the server. */
    public String jcmd(String... question) throws IOException, InterruptedException {
        var server = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + server.pid()));
        command.addAll(List.of(question));
        var started = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (started.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    public int httpPort() {
        return httpPort;
    }

    public int sshPort() {
        return sshPort;
    }

    /** The unpacked archive. */
    public Path home() {
        return home;
    }

    /** The folder with everything that the city owns. */
    public Path data() {
        return Path.of(variables.get("MADANG_DATA"));
    }

    /** What the server printed, over all its starts. */
    public String output() throws IOException {
        return read(outputFile());
    }

    public String log() throws IOException {
        return read(data().resolve("log/madang.log"));
    }

    private Path outputFile() {
        return folder.resolve("output.txt");
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
