<?php
// A WordPress site for one page: the real program, from the folder that Debian puts it in, with no database.
// Its few options are given here; all else is asked of an empty table. Reads a JSON request from stdin,
// writes a JSON answer to stdout.
error_reporting( E_ALL );
ini_set( 'display_errors', 'stderr' );

$request = json_decode( stream_get_contents( STDIN ), true, 512, JSON_THROW_ON_ERROR );

define( 'ABSPATH', $request['wordpress'] . '/' );
define( 'WP_CONTENT_DIR', $request['folder'] ); // holds db.php (below), the theme and the plugin
define( 'WP_HOME', $request['home'] );
define( 'WP_SITEURL', $request['home'] );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
$table_prefix           = 'wp_';
$_SERVER['HTTP_HOST']   = parse_url( $request['home'], PHP_URL_HOST ) . ':' . parse_url( $request['home'], PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/post';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

/** What the options table holds. */
$upstander_options = array(
	'siteurl'            => $request['home'],
	'home'               => $request['home'],
	'blog_charset'       => 'UTF-8',
	'blogname'           => 'A blog',
	'template'           => 'plain',
	'stylesheet'         => 'plain',
	'active_plugins'     => serialize( $request['plugin'] ? array( 'upstander/upstander.php' ) : array() ),
	'upstander_endpoint' => $request['endpoint'],
	'use_smilies'        => '1',
	'can_compress_scripts' => '0',
	'WPLANG'             => '',
);

/** Everything that PHP or WordPress complained about. */
$upstander_complaints = array();
set_error_handler(
	static function ( $level, $message, $file ) use ( &$upstander_complaints ) {
		// This PHP is newer than that WordPress: only our own files are ours to answer for.
		if ( false !== strpos( $file, '/plugins/upstander/' ) ) {
			$upstander_complaints[] = "$message in $file";
		}
		return true;
	}
);

require ABSPATH . 'wp-settings.php';

add_action(
	'doing_it_wrong_run',
	static function ( $name, $message ) use ( &$upstander_complaints ) {
		$upstander_complaints[] = "$name: $message";
	},
	10,
	2
);
add_filter(
	'user_has_cap',
	static function ( $caps ) use ( $request ) {
		foreach ( $request['may'] as $cap ) {
			$caps[ $cap ] = true;
		}
		return $caps;
	}
);

// The emoji script asks another host. That is WordPress' own doing.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
add_action(
	'wp_footer',
	static function () use ( $request ) {
		echo $request['footer'];
	}
);

/** As wp_insert_post() does with what an editor sends: the filters of kses are there unless the role may more. */
kses_init();
$saved = wp_unslash( sanitize_post_field( 'post_content', wp_slash( $request['written'] ), 0, 'db' ) );

// The post as it is shown: one post is the whole query.
$post = new WP_Post(
	(object) array(
		'ID'             => 7,
		'post_author'    => 0,
		'post_date'      => '2026-11-01 10:00:00',
		'post_date_gmt'  => '2026-11-01 10:00:00',
		'post_title'     => 'A post',
		'post_name'      => 'post',
		'post_content'   => $saved,
		'post_status'    => 'publish',
		'post_type'      => 'post',
		'comment_status' => 'closed',
		'filter'         => 'raw',
	)
);
wp_cache_set( 7, $post, 'posts' );
$wp_query              = new WP_Query();
$wp_the_query          = $wp_query;
$wp_query->posts       = array( $post );
$wp_query->post        = $post;
$wp_query->post_count  = 1;
$wp_query->is_single   = ! $request['feed'];
$wp_query->is_singular = ! $request['feed'];
$wp_query->is_feed     = $request['feed'];
$wp_query->queried_object    = $post;
$wp_query->queried_object_id = 7;
setup_postdata( $post );

ob_start();
if ( $request['editor'] ) {
	require WP_CONTENT_DIR . '/themes/plain/editor.php';
} elseif ( $request['feed'] ) {
	the_content_feed( 'rss2' );
} else {
	require WP_CONTENT_DIR . '/themes/plain/index.php';
}
$page = ob_get_clean();

$answer = array(
	'version'    => $GLOBALS['wp_version'],
	'saved'      => $saved,
	'page'       => $page,
	'complaints' => $upstander_complaints,
);
if ( $request['plugin'] ) {
	do_action( 'admin_init' );
	require_once ABSPATH . 'wp-admin/includes/template.php';
	$answer['sanitized'] = array_map(
		static function ( $written ) {
				$GLOBALS['wp_settings_errors'] = array();
			return array( sanitize_option( 'upstander_endpoint', $written ), count( get_settings_errors() ) );
		},
		$request['settings']
	);
	$answer['providers'] = array_filter(
		_wp_oembed_get_object()->providers,
		static function ( $pattern ) {
			return false !== strpos( $pattern, '/embed/' );
		},
		ARRAY_FILTER_USE_KEY
	);
	$answer['block'] = array_keys( WP_Block_Type_Registry::get_instance()->get_registered( 'upstander/element' )->attributes );
	ob_start();
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	upstander_settings_page();
	$answer['settingsPage'] = ob_get_clean();
	define( 'WP_UNINSTALL_PLUGIN', 'upstander/upstander.php' );
	require WP_CONTENT_DIR . '/plugins/upstander/uninstall.php';
	$answer['deleted'] = $GLOBALS['wpdb']->deleted;
}
fwrite( STDOUT, json_encode( $answer, JSON_THROW_ON_ERROR ) );
