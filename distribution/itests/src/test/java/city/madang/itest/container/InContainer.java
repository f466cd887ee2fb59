// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import city.madang.testcity.FreePort;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.osgi.framework.BundleContext;

/** The product's own archive as Pax Exam starts it, as a demo city on free ports. */
final class InContainer {
    private static final String PORT = "madang.itests.port";
    private static final String SESSIONS = "org.apache.karaf.shell.api.console.SessionFactory";
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final long LOOK_NANOS = 5_000_000;

    private InContainer() {}

    /** @param kars that lie in {@code modules/}, not installed */
    static Option[] demoCityWith(SolutionKar... kars) throws IOException {
        var work = Files.createDirectories(Path.of("target", "exam"));
        var port = FreePort.next();
        var data = Files.createTempDirectory(work.toAbsolutePath(), "data").toString();
        var options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(Path.of(System.getProperty("madang.archive"))
                                .toUri()
                                .toString())
                        .karafVersion(System.getProperty("karaf.version"))
                        .name("Madang")
                        .unpackDirectory(work.resolve("unpacked").toFile())
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                logLevel(LogLevel.WARN),
                systemProperty(PORT).value(String.valueOf(port)),
                systemProperty("user.timezone").value("UTC"),
                systemProperty("madang.data")
                        .value(Files.createTempDirectory(work.toAbsolutePath(), "data")
                                .toString())));
        put(
                options,
                "etc/org.ops4j.pax.url.mvn.cfg",
                "org.ops4j.pax.url.mvn.defaultRepositories",
                "${karaf.home.uri}${karaf.default.repository}@id=system.repository, file:"
                        + System.getProperty("madang.repository") + "@id=build@snapshots");
        put(options, "etc/city.madang.kit.data.cfg", "folder", data);
        put(options, "etc/org.apache.felix.http.cfg", "org.osgi.service.http.port", String.valueOf(port));
        put(options, "etc/city.madang.kit.modules.cfg", "demo", "true");
        put(options, "etc/city.madang.kit.modules.cfg", "cityFile", "etc/city.madang.city.demo.cfg");
        // two are enough; whatever else the demo has would still be arriving when a test begins
        put(options, "etc/city.madang.city.demo.cfg", "modules", "alerts,complaints");
        for (var word : jvm()) {
            options.add(new VMOption(word));
        }
        var made = Files.createTempDirectory(work.toAbsolutePath(), "kars");
        for (var kar : kars) {
            var file = kar.write(made.resolve(kar.fileName()));
            options.add(replaceConfigurationFile("modules/" + kar.fileName(), file.toFile()));
        }
        return options.toArray(Option[]::new);
    }

    /** What {@code bin/madang} gives to the JVM, and Pax Exam does not by itself. */
    private static List<String> jvm() {
        var karaf = System.getProperty("karaf.version") + ".jar";
        return List.of(
                "-Xmx512m",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf,
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf,
                "--add-opens",
                "java.base/java.security=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.net=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--add-opens",
                "java.base/java.util=ALL-UNNAMED",
                "--add-opens",
                "java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
                "-cp",
                "lib/jdk9plus/*:lib/boot/*");
    }

    private static void put(List<Option> options, String file, String name, String value) {
        options.add(editConfigurationFilePut(file, name, value));
    }

    /** Does what an administrator does on the console with each archive in {@code modules/}. */
    static void trustArchives(BundleContext context) throws Exception {
        try (var archives = Files.newDirectoryStream(Path.of(System.getProperty("karaf.base"), "modules"), "*.kar")) {
            for (var archive : archives) {
                var sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
                console(context, "madang:archive-trust " + HexFormat.of().formatHex(sum));
            }
        }
    }

    /** By reflection: the test's own bundle is wired to nothing of the shell. */
    private static void console(BundleContext context, String command) throws Exception {
        await(() -> context.getServiceReference(SESSIONS) != null);
        var factory = context.getService(context.getServiceReference(SESSIONS));
        var loader = factory.getClass().getClassLoader();
        // System.out leads back into the last session
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out));
        var session = loader.loadClass(SESSIONS)
                .getMethod("create", InputStream.class, PrintStream.class, PrintStream.class)
                .invoke(factory, InputStream.nullInputStream(), out, out);
        var execute = loader.loadClass(SESSIONS.replace("Factory", "")).getMethod("execute", CharSequence.class);
        execute.invoke(session, command);
    }

    static String address(String path) {
        return "http://127.0.0.1:" + System.getProperty(PORT) + path;
    }

    static void await(Callable<Boolean> condition) throws Exception {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (!holds(condition)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("did not become true in time");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (IOException notYet) {
            return false;
        }
    }
}
