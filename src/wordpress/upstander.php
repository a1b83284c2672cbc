<?php
/**
 * Plugin Name:       Upstander
 * Description:       Petitions, letters, goals and help lines in any post: a block and a shortcode.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Upstander contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       upstander
 * Domain Path:       /languages
 */

defined( 'ABSPATH' ) || exit;

/** The scripts' folder bears the version: a browser never mixes the parts of two. */
const UPSTANDER_VERSION = '{{version}}';

require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/scripts.php';
require __DIR__ . '/includes/settings.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'upstander', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
		upstander_register_scripts( plugins_url( '', __FILE__ ) );
		add_shortcode( 'upstander', 'upstander_shortcode' );
		register_block_type( __DIR__, array( 'render_callback' => 'upstander_block' ) );
		if ( '' !== upstander_endpoint() ) {
			// A pasted link to a hosted page becomes its frame, whole: WordPress cuts down those it does not know.
			wp_oembed_add_provider( upstander_endpoint() . '/embed/*', upstander_endpoint() . '/v1/oembed' );
		}
	}
);

/**
 * [upstander element="petition-sign" campaign="…"]What readers see without scripts[/upstander]
 *
 * @param array|string $given  The attributes; an empty string where there are none.
 * @param string|null  $inside What stands between the tags.
 * @return string HTML.
 */
function upstander_shortcode( $given, $inside = null ) {
	return upstander_element( (array) $given, (string) $inside );
}

/**
 * The block has the same fields.
 *
 * @param array $given The block's attributes.
 * @return string HTML.
 */
function upstander_block( $given ) {
	return upstander_element( $given, '' );
}
