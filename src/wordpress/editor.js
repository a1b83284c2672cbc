// The block in the editor: its fields. What readers see is made in PHP, so nothing is saved in the post but
// the fields themselves.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: h, Fragment } = element;
  const { __ } = i18n;

  const elements = () => [
    { value: 'petition-sign', label: __('A petition to sign', 'upstander') },
    { value: 'contact-rep', label: __('A letter to send', 'upstander') },
    { value: 'goal-meter', label: __('How far a campaign is', 'upstander') },
    { value: 'hotline-info', label: __('Help lines', 'upstander') },
  ];

  const edit = ({ attributes, setAttributes }) => {
    const text = (name, label, help) =>
      h(components.TextControl, {
        key: name,
        label,
        help,
        value: attributes[name],
        onChange: value => setAttributes({ [name]: value.trimStart() }),
      });
    const shape = h(components.SelectControl, {
      key: 'shape',
      label: __('Shape', 'upstander'),
      value: attributes.shape,
      options: [
        { value: '', label: __('Bar', 'upstander') },
        { value: 'ring', label: __('Ring', 'upstander') },
        { value: 'thermometer', label: __('Thermometer', 'upstander') },
      ],
      onChange: value => setAttributes({ shape: value }),
    });
    const compact = h(components.ToggleControl, {
      key: 'compact',
      label: __('One line that opens', 'upstander'),
      checked: attributes.compact === 'yes',
      onChange: value => setAttributes({ compact: value ? 'yes' : '' }),
    });
    const asked =
      attributes.element === 'hotline-info'
        ? [
            text('country', __('Country', 'upstander'), __('Two letters, such as US', 'upstander')),
            text('topic', __('Topic', 'upstander'), __('Such as trafficking; empty for all', 'upstander')),
            text(
              'hotline',
              __('Lines', 'upstander'),
              __('Their ids, with spaces between; empty for all', 'upstander'),
            ),
            text(
              'emergency',
              __('Number for an emergency', 'upstander'),
              __('Your own, or yes for that of the country; empty for none', 'upstander'),
            ),
            text(
              'discreet',
              __('Quiet line', 'upstander'),
              __('One line that opens the card: its words, or yes for its own; empty for none', 'upstander'),
            ),
          ]
        : [text('campaign', __('Campaign', 'upstander'), __('Its id, such as sesta', 'upstander'))];
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(
        components.Placeholder,
        {
          icon: 'megaphone',
          label: 'Upstander',
          instructions: __('Readers see it on the page itself.', 'upstander'),
        },
        h(
          Fragment,
          null,
          h(components.SelectControl, {
            label: __('What', 'upstander'),
            value: attributes.element,
            options: elements(),
            onChange: value => setAttributes({ element: value }),
          }),
          asked,
          attributes.element === 'goal-meter' && shape,
          attributes.element === 'petition-sign' && compact,
          text('lang', __('Language', 'upstander'), __('Such as es; empty: that of the page', 'upstander')),
        ),
      ),
    );
  };

  blocks.registerBlockType('upstander/element', { edit, save: () => null });
})(window.wp);
