// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.IdentityProviders.Provider;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the city is known to a provider, checked.
 *
 * @param hosts that are called, in small letters
 * @param plain whether the provider is on this machine and may speak without encryption
 */
record Registration(
        Provider provider,
        Issuer issuer,
        ClientID client,
        Optional<String> secret,
        Scope scope,
        Set<String> hosts,
        boolean plain,
        Set<String> strong) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,38}");
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException with what the operator must mend */
    static Registration of(ProviderConfig config) {
        var issuer = address(config.issuer().strip());
        var host = host(issuer);
        if (!ID.matcher(config.id()).matches()) {
            throw new IllegalArgumentException("id is a word of small letters, not '" + config.id() + "'");
        }
        if (config.client().isBlank()) {
            throw new IllegalArgumentException("client is missing");
        }
        var name = config.name().isBlank() ? host : config.name().strip();
        var scope = Scope.parse(config.scopes());
        scope.add("openid");
        var hosts = new HashSet<>(words(config.hosts().toLowerCase(java.util.Locale.ROOT)));
        hosts.add(host);
        return new Registration(
                new Provider(
                        config.id(),
                        name,
                        config.officials(),
                        config.citizens(),
                        config.citizens() && config.newCitizens(),
                        config.byMail()),
                new Issuer(issuer),
                new ClientID(config.client().strip()),
                Optional.of(config.secret()).filter(secret -> !secret.isBlank()),
                scope,
                Set.copyOf(hosts),
                issuer.getScheme().equals("http"),
                Set.copyOf(words(config.strong())));
    }

    private static URI address(String text) {
        var issuer = URI.create(text);
        var plain = "http".equals(issuer.getScheme());
        if (!plain && !"https".equals(issuer.getScheme()) || issuer.getHost() == null) {
            throw new IllegalArgumentException("issuer is like https://login.example.org, not " + text);
        }
        if (plain && !THIS_MACHINE.contains(host(issuer))) {
            throw new IllegalArgumentException("issuer must begin with https://");
        }
        if (issuer.getRawQuery() != null || issuer.getRawFragment() != null || issuer.getRawUserInfo() != null) {
            throw new IllegalArgumentException("issuer has neither user, question mark nor number sign");
        }
        return issuer;
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether an address that the provider names may be called, or somebody sent to it. */
    boolean allows(URI address) {
        return address != null
                && address.getHost() != null
                && hosts.contains(host(address))
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme()) || plain && "http".equals(address.getScheme()));
    }

    @Override
    public String toString() {
        return provider.id();
    }
}
