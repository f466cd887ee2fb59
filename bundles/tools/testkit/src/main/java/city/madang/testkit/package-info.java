// SPDX-License-Identifier: Apache-2.0
/**
 * Runs a solution in a unit test on the kit's real classes: real database, migrations, mappers, router, templates, forms,
 * permissions, files, search and outbox; no container and no socket. Start at {@link city.madang.testkit.TestKit}.
 *
 * <pre>{@code
 * try (var site = TestKit.onDerby().open(new ItemsModule())) {
 *     var page = site.post("/new", Map.of("what", "red umbrella"));
 *     assertThat(page.status()).isEqualTo(422);
 *     assertThat(page.field("what").value()).isEqualTo("red umbrella");
 *     assertThat(page.field("area").error()).isEqualTo("Say where you found it");
 * }
 * }</pre>
 *
 * <p>A plain jar for tests; never installed in a city.
 */
package city.madang.testkit;
