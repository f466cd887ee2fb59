// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

/**
 * How phones are asked. Public, because templates read it.
 *
 * @param address of the provider's interface, without a slash at the end
 * @param accountKind what kind of id the city's account has, for example {@code organisationid}; a word of the GSMA's list
 * @param account of the city, on which the money comes
 * @param apiKey sealed in the table; empty text for none
 * @param client by which the city gets tokens (RFC 6749, 4.4); empty text where there are none
 * @param secret for getting tokens; sealed in the table
 * @param tokenAddress where tokens are got
 */
public record ProviderRow(
        String id,
        ProviderKind provider,
        String address,
        String accountKind,
        String account,
        String apiKey,
        String client,
        String secret,
        String tokenAddress) {
    static final String ID = "phone";

    /** Nothing is set up. */
    public static ProviderRow of(ProviderKind kind) {
        return new ProviderRow(ID, kind, "", "organisationid", "", "", "", "", "");
    }

    ProviderRow with(String key, String other) {
        return new ProviderRow(id, provider, address, accountKind, account, key, client, other, tokenAddress);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "provider " + provider;
    }
}
