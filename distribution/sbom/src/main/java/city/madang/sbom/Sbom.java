// SPDX-License-Identifier: Apache-2.0
package city.madang.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;

/**
 * Writes the bill of materials of an installation. Arguments: its folder, the version of the product, the time of the build, the
 * repository of the build, the file to write, and what is delivered within others without being a jar, as {@code licence=package URL}.
 */
public final class Sbom {
    private static final String OURS = "city.madang";

    private final LocalRepository repository;
    private final String version;
    private final Bom bom = new Bom();

    private Sbom(String version, LocalRepository repository) {
        this.version = version;
        this.repository = repository;
    }

    public static void main(String[] arguments) throws Exception {
        var sbom = new Sbom(arguments[1], new LocalRepository(Path.of(arguments[3])));
        sbom.about(Instant.parse(arguments[2]));
        for (var jar : DeliveredJar.in(Path.of(arguments[0]))) {
            sbom.add(jar);
        }
        for (var part : Arrays.asList(arguments).subList(5, arguments.length)) {
            var licenceAndUrl = part.split("=", 2);
            sbom.add(licenceAndUrl[0], licenceAndUrl[1]);
        }
        Files.writeString(Path.of(arguments[4]), sbom.json());
    }

    private void about(Instant built) {
        var product = new Component();
        product.setType(Component.Type.APPLICATION);
        product.setName("Madang");
        product.setVersion(version);
        product.setBomRef("pkg:maven/" + OURS + "/madang-base@" + version);
        var metadata = new Metadata();
        metadata.setComponent(product);
        metadata.setTimestamp(Date.from(built));
        bom.setMetadata(metadata);
    }

    private void add(DeliveredJar jar) throws IOException, NoSuchAlgorithmException {
        var found = coordinates(jar);
        var component = component(found.url(), jar.place());
        component.setGroup(found.group());
        component.setName(found.artifact());
        component.setVersion(found.version());
        component.addHash(new Hash(
                Hash.Algorithm.SHA_256,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar.content()))));
        var licences = licences(found, jar);
        if (!licences.isEmpty()) {
            component.setLicenses(choice(licences));
        }
    }

    private Coordinates coordinates(DeliveredJar jar) throws IOException {
        var path = Path.of(jar.place());
        if (path.startsWith("system") && !jar.isInner()) {
            return Coordinates.of(path.subpath(1, path.getNameCount()));
        }
        var known = repository.find(jar.content());
        if (known.isPresent()) {
            return known.get();
        }
        var name = path.getFileName().toString();
        var end = "-" + version + ".jar";
        if (name.endsWith(end)) {
            return new Coordinates(OURS, name.substring(0, name.length() - end.length()), version);
        }
        throw new IOException("nobody knows where this comes from: " + jar.place());
    }

    private List<String> licences(Coordinates of, DeliveredJar jar) throws IOException {
        if (of.group().startsWith(OURS)) {
            return List.of("Apache-2.0");
        }
        var named = repository.licences(of);
        return named.isEmpty() ? jar.licence().map(List::of).orElse(List.of()) : named;
    }

    /** @param url {@code pkg:npm/leaflet@1.9.4} or the like */
    private void add(String licence, String url) {
        var component = component(url, url);
        component.setLicenses(choice(List.of(licence)));
        component.setName(url.substring(url.lastIndexOf('/') + 1, url.lastIndexOf('@')));
        component.setVersion(url.substring(url.lastIndexOf('@') + 1));
    }

    private Component component(String url, String place) {
        var component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setPurl(url);
        component.setBomRef(place);
        var where = new Property();
        where.setName("madang:place");
        where.setValue(place);
        component.addProperty(where);
        bom.addComponent(component);
        return component;
    }

    private static LicenseChoice choice(List<String> names) {
        var choice = new LicenseChoice();
        for (var name : names) {
            var licence = new License();
            licence.setName(name);
            choice.addLicense(licence);
        }
        return choice;
    }

    private String json() throws GeneratorException {
        return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
    }
}
