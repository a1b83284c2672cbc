<?php
/**
 * The loader, once and only on pages that use it. The scripts come along with the plugin: an upgrade of the
 * endpoint changes nothing on this site, and no other host runs code here.
 */

defined( 'ABSPATH' ) || exit;

/**
 * @param string $base The plugin's own address.
 */
function upstander_register_scripts( $base ) {
	// No `?ver=`: the folder bears the version, and the parts are asked for without one, too.
	wp_register_script( 'upstander', $base . '/scripts/' . UPSTANDER_VERSION . '/loader.js', array(), null, true );
	wp_register_style( 'upstander', $base . '/reserve.css', array(), UPSTANDER_VERSION );
}

/** The page has an element, or something that stands for one. */
function upstander_use_scripts() {
	wp_enqueue_script( 'upstander' );
	wp_enqueue_style( 'upstander' );
}

/** The loader is a module, and is told where to ask. */
add_filter(
	'script_loader_tag',
	static function ( $tag, $handle, $src ) {
		if ( 'upstander' !== $handle ) {
			return $tag;
		}
		return wp_get_script_tag(
			array(
				'type'          => 'module',
				'id'            => 'upstander-js',
				'src'           => $src,
				'data-endpoint' => upstander_endpoint(),
			)
		);
	},
	10,
	3
);

/** Early, where it is known what a page may show: the rules that reserve room belong into its head. */
add_action(
	'wp_enqueue_scripts',
	static function () {
		$post = is_singular() ? get_post() : null;
		if ( ! $post || '' === upstander_endpoint() ) {
			return;
		}
		$content = $post->post_content;
		if ( has_block( 'upstander/element', $post ) || has_shortcode( $content, 'upstander' ) || upstander_has_placeholder( $content ) ) {
			wp_enqueue_style( 'upstander' );
		}
	}
);

/**
 * `<div data-upstander="petition-sign" …>` passes every editor and every role. Only the endpoint that is set
 * is asked: an author who may not use scripts must not name another one.
 */
add_filter(
	'the_content',
	static function ( $content ) {
		if ( ! upstander_has_placeholder( $content ) || '' === upstander_endpoint() ) {
			return $content;
		}
		upstander_use_scripts();
		return preg_replace_callback(
			'/<[a-z][^>]*\sdata-upstander\s*=[^>]*>/i',
			static function ( $tag ) {
				return preg_replace( '/\sdata-endpoint\s*=\s*("[^"]*"|\'[^\']*\'|[^\s>]*)/i', '', $tag[0] );
			},
			$content
		);
	},
	20
);

/**
 * @param string $content HTML.
 * @return bool Whether something in it may stand for an element.
 */
function upstander_has_placeholder( $content ) {
	return false !== stripos( $content, 'data-upstander' );
}
