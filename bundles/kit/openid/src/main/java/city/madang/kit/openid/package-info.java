// SPDX-License-Identifier: Apache-2.0
/**
 * Signing in by the word of another server: OpenID Connect Core 1.0, the code flow with PKCE. Start at
 * {@link city.madang.kit.openid.OpenIdProvider}, one for each file of settings. It says who somebody is there; who that is here is
 * decided elsewhere ({@link city.madang.kit.IdentityLinks}).
 *
 * <pre>{@code
 * var departure = provider.depart(back);
 * var arrival = provider.arrive(departure.ticket(), back, said);
 * }</pre>
 */
package city.madang.kit.openid;
