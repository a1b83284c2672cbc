<?php
// What editor.js uses of WordPress, so that it is loaded before.
return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '{{version}}',
);
