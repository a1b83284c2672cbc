<?php
/**
 * Removes the one option, on every site of a network.
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'upstander_endpoint' );

if ( is_multisite() ) {
	$upstander_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $upstander_sites as $upstander_site ) {
		delete_blog_option( $upstander_site, 'upstander_endpoint' );
	}
}
