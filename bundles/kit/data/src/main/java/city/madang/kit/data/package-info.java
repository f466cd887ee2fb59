// SPDX-License-Identifier: Apache-2.0
/**
 * The city's database and its data folder. Start at {@link city.madang.kit.data.DataStore}: it owns the pool over one
 * {@link city.madang.kit.data.Engine} (Derby inside, or PostgreSQL), and opens a
 * {@link city.madang.kit.data.ModuleStore} for each module, with its own migrations and its own MyBatis configuration.
 * {@link city.madang.kit.data.DataFolderOnDisk} keeps the installation's secret and the folders of the other kit bundles.
 * In a running city {@link city.madang.kit.data.DataStart} makes them all; a test makes them by hand:
 *
 * <pre>{@code
 * try (var store = DataStore.derbyInMemory("identity-test")) {
 *     var database = store.open("identity", SessionMapper.class.getClassLoader());
 *     database.parse(List.of(SessionMapper.class));
 *     database.run(tx -> tx.mapper(SessionMapper.class).insert(session));
 * }
 * var folder = new DataFolderOnDisk(temporaryFolder);
 * var outbox = store.outbox(folder.node());         // an Outbox; closed before the store
 * var events = new EventsMount(outbox);             // the Mount of Offer.on
 * }</pre>
 *
 * The test jar has {@code TestDatabase}, which opens an empty Derby or PostgreSQL for tests on both.
 */
package city.madang.kit.data;
